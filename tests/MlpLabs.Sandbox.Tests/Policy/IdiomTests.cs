using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Policy;
using MlpLabs.Sandbox.Tests.Compiling;
using MlpLabs.Testing;

namespace MlpLabs.Sandbox.Tests.Policy;

/// <summary>Honest C#: every feature of the language and every part of .NET that exercises may use must get through all layers.</summary>
public sealed class IdiomTests(CompileHostFixture fixture) : IClassFixture<CompileHostFixture>
{
    public static TheoryData<string, string> Idioms
    {
        get
        {
            // idioms.txt: a line `== name`, then members of a class.
            var data = new TheoryData<string, string>();
            foreach (var part in File.ReadAllText(Repository.Folder("tests", "MlpLabs.Sandbox.Tests", "Policy", "idioms.txt")).Split("\n== ").Skip(1))
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                data.Add(part[..end], part[(end + 1)..]);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Idioms))]
    public async Task An_honest_idiom_may_run(string name, string members)
    {
        Assert.NotEmpty(name);
        var source = members.StartsWith("// whole file", StringComparison.Ordinal) ? members
            : "using System.Collections;\nusing System.Collections.Concurrent;\nusing System.Collections.Immutable;\nusing System.Diagnostics;\n"
                + "using System.Globalization;\nusing System.Numerics;\nusing System.Text;\nusing System.Text.RegularExpressions;\n"
                + $"public static partial class Solution\n{{\n{members}\n}}\n";
        var compilation = await fixture.CompileAsync(source);

        var problems = compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Concat(compilation.Outcome == CompileOutcome.Compiled ? AssemblyPolicy.Check(compilation.Assembly, compilation.Pdb, AllowedApi.Default) : []);
        if (problems.Any())
            Assert.Fail(string.Join("\n", problems.Select(Emitted.Brief)));
        Assert.Equal(CompileOutcome.Compiled, compilation.Outcome);
    }
}
