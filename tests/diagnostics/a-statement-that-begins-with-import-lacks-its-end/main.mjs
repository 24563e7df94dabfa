// Two expressions on one line.
import.meta.url console.log(1);
