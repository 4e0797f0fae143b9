import { daysBetween, plus, randomFrom } from "./random.mjs";
import { DAY_FORMAT as D, MONEY_FORMAT as M, sheet } from "./sheet.mjs";

const byName = (list) => (name) => list.find((p) => p.name === name)?.id ?? name;

/** The months that the resource plan looks ahead, as its columns are headed. */
const MONTHS = ["Sep 2026", "Oct 2026", "Nov 2026", "Dec 2026", "Jan 2027", "Feb 2027"];

/** Project, role, person, booking, full-time people by month. Who works where is shared within programs on purpose. */
const DEMAND = [
  ["Crossing Civil Works", "Geotechnical engineer", "Greta Falk", "Hard", [0.6, 0.6, 0.8, 0.8, 0.6, 0.6]],
  ["Utility Diversions", "Geotechnical engineer", "Greta Falk", "Hard", [0.4, 0.6, 0.4, 0.4, 0.2, 0.2]],
  ["Approach Roads North", "Surveyor", "Ben Ortiz", "Hard", [0.5, 0.5, 0.4, 0.4, 0.3, 0.3]],
  ["Approach Roads South", "Surveyor", "Ben Ortiz", "Hard", [0.5, 0.4, 0.5, 0.5, 0.6, 0.6]],
  ["Signaling Interface", "Signaling engineer", "Ravi Menon", "Hard", [0.8, 0.8, 0.8, 0.6, 0.6, 0.6]],
  ["Tram Series 500", "Test engineer", "Ida Brandt", "Hard", [0.7, 0.7, 0.7, 0.7, 0.5, 0.5]],
  ["Depot Charging East", "Test engineer", "Ida Brandt", "Soft", [0.2, 0.4, 0.4, 0.2, 0.2, 0.2]],
  ["Bus Retrofit", "Electrician", "Otto Reyes", "Hard", [1, 1, 0.8, 0.8, 0.8, 0.6]],
  ["Ticketing Platform", "Software architect", "Mei Tan", "Hard", [0.8, 0.8, 0.8, 0.8, 0.8, 0.8]],
  ["Card Scheme Migration", "Software architect", "Mei Tan", "Hard", [0.3, 0.4, 0.4, 0.3, 0.2, 0.2]],
  ["Mobile App 3", "Developer", "Leo Marsh", "Hard", [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]],
  ["Fare Capping Rules", "Developer", "Leo Marsh", "Soft", [0.4, 0.4, 0.4, 0.4, 0.3, 0.3]],
  ["Validator Replacement", "Developer", undefined, "Soft", [1, 1, 1, 1, 0.5, 0.5]],
  ["Step-free Access West", "Architect", "Nora Quint", "Hard", [0.5, 0.5, 0.5, 0.4, 0.4, 0.4]],
  ["Northgate Interchange", "Architect", "Nora Quint", "Hard", [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]],
  ["Data Warehouse Renewal", "Data engineer", "Sam Oduya", "Hard", [0.8, 0.8, 0.6, 0.6, 0.6, 0.4]],
  ["Asset Register", "Data engineer", "Sam Oduya", "Soft", [0.2, 0.3, 0.2, 0.2, 0.2, 0.2]],
  ["Solar Roofs", "Electrician", undefined, "Hard", [0.5, 0.5, 1, 1, 1, 0.5]],
];

const CAPACITY = [
  ["Geotechnical engineer", "Greta Falk", 1],
  ["Surveyor", "Ben Ortiz", 1],
  ["Signaling engineer", "Ravi Menon", 1],
  ["Test engineer", "Ida Brandt", 1],
  ["Electrician", "Otto Reyes", 1],
  ["Software architect", "Mei Tan", 1],
  ["Developer", "Leo Marsh", 1],
  ["Architect", "Nora Quint", 1],
  ["Data engineer", "Sam Oduya", 1],
];

/** Each role has a second person, who is not booked yet. */
const SECOND = [
  "Arne Holt",
  "Pia Sund",
  "Tom Weir",
  "Kit Lowe",
  "Eva Stone",
  "Jin Park",
  "Ana Cruz",
  "Max Ohm",
  "Liv Berg",
];

const capacityRows = () => [...CAPACITY, ...CAPACITY.map(([role], at) => [role, SECOND[at], 1])];

const DEMAND_HEADERS = [
  { header: "Project", width: 9 },
  { header: "Role", width: 22 },
  { header: "Person", width: 16 },
  { header: "Booking", width: 9 },
  { header: "Unit", width: 7 },
  ...MONTHS.map((header) => ({ header, width: 10, format: "0.0" })),
];

const CAPACITY_HEADERS = [
  { header: "Role", width: 22 },
  { header: "Person", width: 16 },
  { header: "FTE", width: 8, format: "0.0" },
];

/** Supplier and what it sells, with the projects that buy from it. */
const SUPPLIERS = [
  ["Kestrel Signals", "Interlocking module", ["Signaling Interface", "Approach Roads North", "Bridge Lighting"]],
  ["Borealis Civil", "Piling, lot", ["Crossing Civil Works", "Ferry Pier Strengthening"]],
  ["Voltarc", "Charger 150 kW", ["Depot Charging East", "Bus Retrofit"]],
  ["Alder Rail Parts", "Wheel set", ["Wheel Lathe Replacement"]],
  ["Cardo Systems", "Reader batch", ["Ticketing Platform", "Validator Replacement", "Card Scheme Migration"]],
  ["Hale & Sons", "Lift shaft", ["Step-free Access West", "Step-free Access East"]],
  ["Sunfield", "Panel, pallet", ["Solar Roofs", "Heat Recovery"]],
];

const ORDER_HEADERS = [
  { header: "PO Number", width: 10 },
  { header: "Project", width: 9 },
  { header: "Item", width: 24 },
  { header: "Supplier", width: 20 },
  { header: "Total price (EUR)", format: M },
  { header: "Required by", format: D },
  { header: "PO status", width: 10 },
  { header: "Delivery status", width: 12 },
];

function orderRows(random, list, today) {
  const idOf = byName(list);
  const rows = [];
  for (const [supplier, item, names] of SUPPLIERS)
    for (const name of names)
      for (let lot = 1; lot <= 2; lot += 1) {
        const required = plus(today, random.between(-70, 120));
        const delivered = required < today && !random.chance(0.25);
        rows.push([
          `PO-${2401 + rows.length}`,
          idOf(name),
          `${item} ${lot}`,
          supplier,
          random.between(12, 180) * 5000,
          required,
          "Ordered",
          delivered ? "Delivered" : "Open",
        ]);
      }
  return rows;
}

/** From, to, owner of each side, days between the handover as expected and the day needed, agreed on that day, what is handed over. */
const LINKS = [
  ["Utility Diversions", "Crossing Civil Works", "M. Tolle", "K. Arden", 14, true, "Gas main moved"],
  ["Land Acquisition", "Approach Roads North", "S. Ivers", "D. Wren", -12, true, "Last plots handed over"],
  ["Crossing Civil Works", "Bridge Lighting", "K. Arden", undefined, 30, false, "Deck accessible"],
  ["Signaling Interface", "Approach Roads South", "S. Ivers", "P. Lund", 21, true, "Interface frozen"],
  ["Depot Charging East", "Bus Retrofit", "J. Havel", "V. Salo", 10, true, "Ten chargers live"],
  ["Tram Series 500", "Driver Simulator", "J. Havel", "N. Faro", 3, true, "Cab drawings"],
  ["Ticketing Platform", "Mobile App 3", "L. Osei", "L. Osei", -31, true, "Sales interface, release 1"],
  ["Ticketing Platform", "Fare Capping Rules", "L. Osei", "T. Okoro", 7, true, "Fare engine"],
  ["Card Scheme Migration", "Validator Replacement", undefined, "P. Lund", 18, false, "Certified reader"],
  ["Passenger Information", "Northgate Interchange", "R. Nakai", "T. Okoro", 25, true, "Displays ready"],
  ["Data Warehouse Renewal", "Asset Register", "R. Nakai", "R. Nakai", 9, true, "Asset model"],
  ["Substation Upgrade", "Depot Charging East", "C. Brandt", "J. Havel", 5, true, "Power on"],
];

/** When the milestones that are handed over are planned, as a part of the project. */
const HANDOVERS = [
  ["M3", 0.5],
  ["M4", 0.75],
  ["M5", 1],
];

/** The next handover of a project: the id of its milestone, and the day on which it is expected. */
function nextHandover(p, today) {
  const length = daysBetween(p.start, p.finish);
  const slip = p.forecast instanceof Date ? daysBetween(p.finish, p.forecast) : 0;
  const planned = HANDOVERS.map(([id, share]) => [
    `${p.id}-${id}`,
    plus(plus(p.start, Math.round(length * share)), Math.round(slip * share)),
  ]);
  return planned.find(([, expected]) => expected > today) ?? planned[planned.length - 1];
}

function linkRows(list, today) {
  const named = (name) => list.find((p) => p.name === name);
  return LINKS.map(([from, to, ownerFrom, ownerTo, spare, isAgreed, what], at) => {
    const [milestone, expected] = nextHandover(named(from), today);
    const needed = plus(expected, spare);
    const agreed = isAgreed ? plus(needed, at % 3 === 1 ? 7 : 0) : undefined;
    return [`DP-${at + 1}`, milestone, named(to).id, ownerFrom, ownerTo, agreed, needed, "Open", what];
  });
}

const LINK_HEADERS = [
  { header: "Dependency ID", width: 12 },
  { header: "From", width: 11 },
  { header: "To", width: 9 },
  { header: "Owner from", width: 12 },
  { header: "Owner to", width: 12 },
  { header: "Agreed date", format: D },
  { header: "Need date", format: D },
  { header: "Status", width: 9 },
  { header: "Description", width: 28 },
];

/** People, suppliers and dependencies: what component projects share and wait for. */
export function sharedSheets(book, list, today) {
  const idOf = byName(list);
  const random = randomFrom(517);
  sheet(
    book,
    "Resource plan",
    [],
    DEMAND_HEADERS,
    DEMAND.map(([project, role, person, booking, months]) => [idOf(project), role, person, booking, "FTE", ...months]),
  );
  sheet(book, "Capacity", [], CAPACITY_HEADERS, capacityRows());
  sheet(book, "Purchase orders", [], ORDER_HEADERS, orderRows(random, list, today));
  sheet(book, "Dependencies", [], LINK_HEADERS, linkRows(list, today));
}
