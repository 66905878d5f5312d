import { worker } from "./define";
worker();
