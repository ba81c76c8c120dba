using System.Runtime.CompilerServices;

// Calls into libc pass numbers only; without marshalling they are compiled ahead of time like everything else.
[assembly: DisableRuntimeMarshalling]
