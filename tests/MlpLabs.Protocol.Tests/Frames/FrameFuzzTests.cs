namespace MlpLabs.Protocol.Tests.Frames;

public class FrameFuzzTests
{
    [Fact]
    public void A_hundred_thousand_mutated_frames_are_understood_or_refused()
    {
        var fuzz = new FrameFuzz(seed: 1);
        fuzz.Run(100_000);
        // All of it happens often, or the test would not test.
        Assert.InRange(fuzz.Frames, 50_000, 400_000);
        Assert.InRange(fuzz.Understood, 20_000, fuzz.Frames);
        Assert.InRange(fuzz.Refused, 1_000, 100_000);
    }

    [Fact]
    public void A_hundred_thousand_mutated_answers_of_a_compile_host_are_understood_or_refused()
    {
        var fuzz = new CompileAnswerFuzz(seed: 2);
        fuzz.Run(100_000);
        Assert.InRange(fuzz.Understood, 5_000, 95_000);
        Assert.InRange(fuzz.Refused, 5_000, 95_000);
    }
}
