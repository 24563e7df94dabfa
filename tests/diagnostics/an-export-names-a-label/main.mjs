// Labels are no bindings.
here: for (;;) break here;
export { here };
