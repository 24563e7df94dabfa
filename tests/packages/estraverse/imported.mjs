// estraverse: exports is handed to a function that fills it.
import estraverse from 'estraverse';

console.log(estraverse.VisitorKeys.IfStatement);
const controller = new estraverse.Controller();
controller.traverse({ type: 'Program', body: [] }, { enter: (n) => console.log(n.type, controller.parents().length) });
