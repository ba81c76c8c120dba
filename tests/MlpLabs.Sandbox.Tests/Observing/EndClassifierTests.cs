using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Sandbox.Tests.Observing;

public class EndClassifierTests
{
    static readonly Limits Limits = new(CpuSeconds: 1.5, WallSeconds: 4, MemoryMiB: 64, OutputKiB: 8);

    [Theory]
    [InlineData("CpuTime", "TimeLimit", "The calls of this check used more than 1.5 s of processor time.")]
    [InlineData("WallTime", "TimeLimit", "The calls of this check took longer than 4 s.")]
    [InlineData("Console", "OutputLimit", "The call wrote more than 8 KiB to the console.")]
    [InlineData("ErrorOutput", "OutputLimit", "The process wrote more than 8 KiB to standard error.")]
    [InlineData("StackOverflow", "StackOverflow", "The call overflowed the stack.")]
    [InlineData("Malformed", "Forbidden", "The process sent bytes that are no frame of the protocol; have a look at this submission.")]
    [InlineData("Unexpected", "Forbidden", "The process sent a frame that nothing asked for; have a look at this submission.")]
    [InlineData("BadValue", "Forbidden", "The process sent a value that is not of the declared type; have a look at this submission.")]
    public void The_host_s_own_reason_comes_before_everything_the_process_says(string stopped, string ending, string reason) =>
        Assert.Equal((Enum.Parse<Ending>(ending), reason), EndClassifier.Classify(Enum.Parse<StopReason>(stopped), Limits, 134, "Out of memory.\n"));

    [Theory]
    [InlineData(0, "", Ending.EndedEarly, "The process ended with exit code 0 before it answered.")]
    [InlineData(3, "Stack overflow.", Ending.EndedEarly, "The process ended with exit code 3 before it answered.")]
    [InlineData(134, "", Ending.EndedEarly, "The process ended with exit code 134 before it answered.")]
    [InlineData(134, "Stack overflow.\nRepeated 9 times", Ending.StackOverflow, "The call overflowed the stack.")]
    [InlineData(139, "Stack overflow.", Ending.StackOverflow, "The call overflowed the stack.")]
    [InlineData(134, "Out of memory.\n", Ending.MemoryLimit, "The process ran out of memory.")]
    [InlineData(134, "Process terminated.\nbye", Ending.EndedEarly, "The process ended itself with Environment.FailFast.")]
    [InlineData(134, "Fatal error.\nSystem.AccessViolationException", Ending.Forbidden, "The process corrupted its own memory and was stopped; have a look at this submission.")]
    [InlineData(134, "Unhandled exception. System.Exception", Ending.EndedEarly, "An exception that nothing caught ended the process.")]
    [InlineData(134, "Unhandled exception. System.OutOfMemoryException: Exception", Ending.MemoryLimit, "The process ran out of memory.")]
    [InlineData(137, "", Ending.MemoryLimit, "The kernel killed the process, most likely for its use of memory.")]
    [InlineData(152, "", Ending.TimeLimit, "The kernel stopped the process for its use of processor time.")]
    [InlineData(153, "", Ending.OutputLimit, "The process wrote a file larger than allowed.")]
    [InlineData(159, "", Ending.Forbidden, "The process made a system call that is not allowed; have a look at this submission.")]
    public void Otherwise_the_exit_code_decides_and_then_the_last_words(int exitCode, string lastWords, Ending ending, string reason) =>
        Assert.Equal((ending, reason), EndClassifier.Classify(null, Limits, exitCode, lastWords));
}
