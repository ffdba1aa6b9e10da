import { focusErrorSummary } from "./error-summary";
import { watchForms } from "./forms";
import { closeMenus } from "./menu";

focusErrorSummary();
watchForms();
closeMenus();
