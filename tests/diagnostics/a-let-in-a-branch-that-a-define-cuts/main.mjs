// The error is early.
if (process.env.NODE_ENV !== "production") {
  try {
    console.log("development");
  } catch (error) {
    let error;
  }
}
