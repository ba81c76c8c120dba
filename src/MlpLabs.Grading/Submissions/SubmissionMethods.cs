using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Judging;
using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Grading.Submissions;

/// <summary>Which method of a submission answers which check.</summary>
internal sealed class SubmissionMethods
{
    readonly Dictionary<string, FoundMethod> _found = [];
    readonly Dictionary<string, (Verdict, string)> _problems = [];
    readonly Lazy<CallGraph> _calls;

    SubmissionMethods(ReadOnlyMemory<byte> assembly) => _calls = new Lazy<CallGraph>(() => CallGraph.Of(assembly));

    /// <summary>The class <c>Solution</c> goes first; else any public class that has the method, if only one does.</summary>
    public static SubmissionMethods Find(IReadOnlyList<Check> checks, ReadOnlyMemory<byte> assembly) =>
        Find(checks, AssemblyMethods.Read(assembly), assembly);

    /// <summary>Each public class for itself: a file of misconceptions holds several wrong solutions.</summary>
    public static IEnumerable<(string TypeName, SubmissionMethods Methods)> ByClass(IReadOnlyList<Check> checks, ReadOnlyMemory<byte> assembly) =>
        AssemblyMethods.Read(assembly).Where(m => m.IsPublic).GroupBy(m => m.TypeName)
            .Select(g => (g.Key, Find(checks, [.. g], assembly)));

    static SubmissionMethods Find(IReadOnlyList<Check> checks, IReadOnlyList<DeclaredMethod> declared, ReadOnlyMemory<byte> assembly)
    {
        var methods = new SubmissionMethods(assembly);
        var asked = checks.Select(c => c.Signature.Name).ToHashSet();
        foreach (var check in checks)
            methods.Find(check, declared, asked);
        return methods;
    }

    /// <summary>The method that a check calls, or null when there is none.</summary>
    public FoundMethod? Of(Check check) => OfCheckId(check.Id);

    public FoundMethod? OfCheckId(string checkId) => _found.GetValueOrDefault(checkId);

    /// <summary>Why a check has no method.</summary>
    public (Verdict Verdict, string Message) ProblemOf(Check check) => _problems[check.Id];

    public bool Calls(FoundMethod caller, FoundMethod callee) => _calls.Value.Reaches(caller.Token, callee.Token);

    void Find(Check check, IReadOnlyList<DeclaredMethod> declared, HashSet<string> asked)
    {
        if (check.Cases.Count == 0)
        {
            _problems[check.Id] = (Verdict.Skipped, CaseMessages.NeedsGrader);
            return;
        }
        var signature = check.Signature;
        var named = declared.Where(m => m.Name == signature.Name).ToList();
        var exact = named.Where(m => m.HasSignature(signature)).ToList();
        var callable = exact.Where(m => m.IsPublic && m.IsStatic).ToList();
        var chosen = callable.Count == 1 ? callable[0] : callable.FirstOrDefault(m => m.TypeName == "Solution");
        if (chosen is not null)
        {
            _found[check.Id] = new FoundMethod(
                new MethodTarget(chosen.TypeName, chosen.Name, [.. signature.Parameters.Select(p => p.Shape)], signature.Result), chosen.Token);
            return;
        }
        _problems[check.Id] = (Verdict.MissingMethod,
            callable.Count > 1 ? CaseMessages.Ambiguous(signature, [.. callable.Select(m => m.TypeName)])
            : exact.Count > 0 ? CaseMessages.NotPublic(signature, exact[0].TypeName)
            : named.Count > 0 ? CaseMessages.OtherSignature(signature, named[0].ToString())
            : NearMiss(signature, declared.Where(m => !asked.Contains(m.Name))) is { } near ? CaseMessages.OtherName(signature, near.Name, near.TypeName)
            : CaseMessages.Missing(signature));
    }

    // A slip of the pen: the types are right, and the name is another one by its capitals or by a letter or two.
    static DeclaredMethod? NearMiss(MethodSignature signature, IEnumerable<DeclaredMethod> others)
    {
        var callable = others.Where(m => m.IsPublic && m.IsStatic && m.HasSignature(signature with { Name = m.Name })).ToList();
        return NearestName.Of(signature.Name, callable.Select(m => m.Name)) is { } name ? callable.First(m => m.Name == name) : null;
    }
}

/// <param name="Token">Its metadata token.</param>
internal sealed record FoundMethod(MethodTarget Target, int Token);
