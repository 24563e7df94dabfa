console.log("dep");
export const dep = "dep";
