// A function has a body.
export default function ();
{
}
