console.log("sibling");
