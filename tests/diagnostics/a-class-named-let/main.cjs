// Class code is strict, even in a script.
class let {}
