import { focusErrorSummary } from "./error-summary";
import { watchForms } from "./forms";
import { closeMenus } from "./menu";
import { showObligations } from "./obligation";
import { previewForms } from "./preview";
import { warnBeforeSessionEnds } from "./session";
import { listenToShortcuts } from "./shortcuts";
import { enhanceUploads } from "./uploads";
import { offerPrinting } from "./print";

focusErrorSummary();
watchForms();
closeMenus();
previewForms();
enhanceUploads();
showObligations();
warnBeforeSessionEnds();
listenToShortcuts();
offerPrinting();
