using System.Globalization;
using MlpLabs.Protocol.Observing;
using MlpLabs.Protocol.Splitting;
using MlpLabs.Worker;
using MlpLabs.Worker.Calls;
using MlpLabs.Worker.Channel;
using MlpLabs.Worker.Sealing;
using MlpLabs.Worker.Splitting;

// The worker runs one submission: it loads the assembly it is sent, makes the calls it is sent, one at a time, and says how each
// ended. It holds no expected value and decides nothing. The submission shares its process and can do here whatever .NET can:
// the guards against it are the seal, which the kernel holds, the sandbox around the process and the judgement in the host.
// A zygote becomes many: from here on runs each worker that it splits off.
if (args is [ControlSocket.Argument, var control])
    Zygote.Run(int.Parse(control, CultureInfo.InvariantCulture));
var channel = FrameChannel.OverStandardStreams();
var runner = new CallRunner(channel, new CallThread());
runner.Install();
// Whoever starts it with this word wants to see the sandbox around it alone; the host is told that there is no seal.
channel.Send((args is ["unsealed", ..] ? new ReadyMessage(ReadyMessage.Unsealed) : Seal.Close(args is [WorkerAssemblies.LoadAll])).ToFrame());
new MessageLoop(channel, runner).Run();

// The host has closed the pipe. Leaving politely would run the submission's exit handlers and wait for its threads.
ProcessEnd.Now();
