using MlpLabs.Grading.Submissions;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Policy;

namespace MlpLabs.Corpora.Tests.Hostile;

/// <summary>The assembly policy without the layers before it: what the source rules refuse must not depend on them alone.</summary>
/// <remarks>The compile bombs of group A have no assembly to look at.</remarks>
public sealed class PolicyAloneTests
{
    // What only the source rules refuse, because nothing of it is in the assembly, or nothing that could harm anybody.
    static readonly string[] _leftToTheSourceRules = [];

    [Fact]
    public async Task What_the_source_rules_refuse_the_policy_refuses_too()
    {
        List<string> refused = [], passed = [], uncompiled = [];
        foreach (var file in HostileFile.Names.Select(HostileFile.Read).Where(file => file.Group != 'A' && file.Generator.Length == 0))
        {
            if (!file.Expected.SequenceEqual(["Forbidden"]) || SubmissionReader.Read(file.Path).Submission is not { } submission)
                continue;
            var compilation = await new BareCompiler().CompileAsync(new CompileRequest(submission.Files, submission.Kind), TestContext.Current.CancellationToken);
            if (compilation.Outcome != CompileOutcome.Compiled)
            {
                uncompiled.Add(file.Name);
                continue;
            }
            var judged = AssemblyPolicy.Apply(compilation);
            (judged.Outcome == CompileOutcome.Forbidden ? refused : passed).Add(file.Name);
            Assert.All(judged.Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.Message));
        }

        Assert.Equal(_leftToTheSourceRules, passed);
        Assert.True(refused.Count >= 80, $"{refused.Count} refused, {uncompiled.Count} not compiled: {string.Join(' ', uncompiled)}");
    }
}
