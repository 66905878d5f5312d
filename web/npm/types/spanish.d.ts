import type { Table } from "./english";
declare const spanish: Table;
export default spanish;
