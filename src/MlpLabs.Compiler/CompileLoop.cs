using System.Threading.Channels;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler;

/// <summary>Answers jobs one after another until its input ends.</summary>
/// <remarks>
/// Jobs run on one thread with a large stack: deep nesting overflows the usual one, and a stack overflow ends the process.
/// The deadline of a job is the host's, who kills this process from outside; a cancellation token does not stop the parser.
/// </remarks>
internal sealed class CompileLoop(Stream input, Stream output, Func<ReferenceSet> loadReferences)
{
    const int StackBytes = 64 << 20;

    readonly Channel<byte[]> _jobs = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Returns at the end of the input; a job that is still running then is given up.</summary>
    public void Run()
    {
        Send(CompileFrames.Ready);
        var work = new Thread(Work, StackBytes) { IsBackground = true, Name = "compile" };
        work.Start();
        while (CompileFrames.ReadAsync(input, CompileFrames.MaxJobBytes, CancellationToken.None).GetAwaiter().GetResult() is { } job)
            _jobs.Writer.TryWrite(job);
    }

    void Work()
    {
        var compiler = new SubmissionCompiler(loadReferences());
        WarmUp.Run(compiler, stop: () => _jobs.Reader.TryPeek(out _));
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            while (_jobs.Reader.TryRead(out var job))
                Send(compiler.Compile(CompileJob.FromBytes(job)).ToBytes());
    }

    void Send(ReadOnlyMemory<byte> frame) =>
        CompileFrames.WriteAsync(output, frame, CancellationToken.None).GetAwaiter().GetResult();
}
