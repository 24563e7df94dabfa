export const __esModule = "own flag";
export default "default";
