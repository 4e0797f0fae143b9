import { associateFunctions } from "./associate.ts";

associateFunctions();
