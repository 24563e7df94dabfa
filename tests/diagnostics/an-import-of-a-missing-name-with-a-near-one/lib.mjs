console.log("never evaluated");
export const color = "red";
