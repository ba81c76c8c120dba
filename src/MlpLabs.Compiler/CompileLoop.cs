using System.Collections.Concurrent;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler;

/// <summary>Answers jobs one after another until its input ends.</summary>
/// <remarks>
/// Jobs run on one thread with a large stack: deep nesting overflows the usual one, and a stack overflow ends the process. Reading has the main
/// thread for itself. Neither uses the pool, whose threads look for more work for a while before they sleep.
/// The deadline of a job is the host's, who kills this process from outside; a cancellation token does not stop the parser.
/// </remarks>
internal sealed class CompileLoop(Stream input, Stream output, Func<ReferenceSet> loadReferences)
{
    const int StackBytes = 64 << 20;

    readonly BlockingCollection<byte[]> _jobs = [];

    /// <summary>Returns at the end of the input; a job that is still running then is given up.</summary>
    public void Run()
    {
        CompileFrames.Write(output, CompileFrames.Ready.Span);
        var work = new Thread(Work, StackBytes) { IsBackground = true, Name = "compile" };
        work.Start();
        while (CompileFrames.Read(input, CompileFrames.MaxJobBytes) is { } job)
            _jobs.Add(job);
    }

    void Work()
    {
        var compiler = new SubmissionCompiler(loadReferences());
        WarmUp.Run(compiler, stop: () => _jobs.Count > 0);
        foreach (var job in _jobs.GetConsumingEnumerable())
            CompileFrames.Write(output, compiler.Compile(CompileJob.FromBytes(job)).ToBytes());
    }
}
