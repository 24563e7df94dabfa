export default "the ES module of the folder";
