// The help of the custom functions on the support page, from the same metadata as Excel's own help.

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const argument = ({ name, optional }) => (optional ? `[${name}]` : name);

const entry = ({ id, name, description, parameters }) => `      <dt id="${id.toLowerCase()}">
        <code>=MUSTER.${name}(${parameters.map(argument).join(", ")})</code>
      </dt>
      <dd>
        ${escaped(description)}
        <ul>
${parameters.map((found) => `          <li><code>${found.name}</code>: ${escaped(found.description)}</li>`).join("\n")}
        </ul>
      </dd>`;

/** The page with one entry for each function, under the id that its help address ends with. */
export const withFunctions = (page, { functions }) =>
  page.replace("    <!-- functions -->", `    <dl>\n${functions.map(entry).join("\n")}\n    </dl>`);
