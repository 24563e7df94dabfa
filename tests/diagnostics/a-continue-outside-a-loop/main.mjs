if (true) {
  continue;
}
