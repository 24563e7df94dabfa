// The Annex B exception is for plain functions only.
{
  async function f() {}
  async function f() {}
}
