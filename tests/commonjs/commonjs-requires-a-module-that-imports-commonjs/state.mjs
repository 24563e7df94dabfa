console.log("state");
export const state = { visits: [] };
