import { CheckerEndpoint } from "./checkerEndpoint";
import { serve } from "./serve";

serve(self, {
  checker: () => new CheckerEndpoint(),
  // In Excel no file is opened: what reads files is loaded only when one is.
  file: async () => {
    const { FileService } = await import(/* webpackChunkName: "xlsx" */ "./fileService");
    return new FileService();
  },
});
