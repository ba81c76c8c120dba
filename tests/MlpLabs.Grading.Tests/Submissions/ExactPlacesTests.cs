using Microsoft.CodeAnalysis;
using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Submissions;
using MlpLabs.Protocol.Values;
using MlpLabs.Sandbox.Compiling;
using MlpLabs.Sandbox.Observing;
using MlpLabs.Testing;

namespace MlpLabs.Grading.Tests.Submissions;

public sealed class ExactPlacesTests
{
    const string Source = """
        public static class Solution
        {
            public static int F(int i)
            {
                return (new int[1])[i];
            }
        }
        """;

    static readonly CompileRequest Request = new([new SourceText("Solution.cs", Source)], SourceKind.Regular);
    static readonly StackPlace Somewhere = new(0x06000001, 1000);
    static readonly Observation OutOfRange = Seen.Threw(new IndexOutOfRangeException(), Somewhere);

    static ObservationPlan Plan(int calls, int barrier) => new()
    {
        Assembly = new byte[] { 1 },
        Methods = [new MethodTarget("Solution", "F", [ValueShape.Parse("int")!], ValueShape.Parse("int")!)],
        Calls = [.. Enumerable.Range(0, calls).Select(i => new PlannedCall(0, 0, [i]))],
        Barrier = barrier,
        Groups = [Limits.Default],
        OnlyAfter = new Dictionary<int, int>(),
    };

    static FakeCompiler Compiler() => FakeCompiler.Answering(CompiledSource.Of(Source, OptimizationLevel.Debug).AsCompilation());

    static Task<IReadOnlyDictionary<ThrownException, IReadOnlyList<SourcePlace>>> FindAsync(ICompiler compiler, IObserver observer, ObservationPlan plan, params Observation[] seen) =>
        new ExactPlaces(compiler, observer).FindAsync(Request, plan, seen, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Calls_that_an_operation_ended_are_made_again_in_their_order_and_no_others()
    {
        var (compiler, observer) = (Compiler(), new FakeObserver((_, _) => OutOfRange));
        var (first, last) = (Seen.Threw(new IndexOutOfRangeException(), Somewhere), Seen.Threw(new DivideByZeroException(), Somewhere));
        var places = await FindAsync(compiler, observer, Plan(5, barrier: 3),
            Seen.Returned(1), first, Seen.Threw(new ArgumentException("A call or a throw keeps its place."), Somewhere), Seen.Ended(Ending.TimeLimit), last);
        Assert.True(Assert.Single(compiler.Requests).KeepsPlaces);
        var plan = Assert.Single(observer.Plans);
        Assert.Equal([1, 4], plan.Calls.Select(c => (int)c.Arguments[0]!));
        Assert.Equal(1, plan.Barrier);
        // The last one ended in another way this time.
        Assert.Equal([first.Exception!], places.Keys);
        Assert.Equal([("Solution.cs", 6, "F")], places[first.Exception!].Select(p => (p.File, p.Line, p.Method)));
    }

    [Fact]
    public async Task Where_nothing_failed_by_an_operation_nothing_is_compiled_again()
    {
        var compiler = Compiler();
        Assert.Empty(await FindAsync(compiler, new FakeObserver((_, _) => OutOfRange), Plan(3, barrier: 1),
            Seen.Returned(1), Seen.Threw(new IndexOutOfRangeException()), Seen.ThrewOwn("System.IndexOutOfRangeException", "Its own.")));
        Assert.Empty(compiler.Requests);
    }

    [Theory]
    [InlineData(CompileOutcome.TooComplex)]
    [InlineData(CompileOutcome.SystemError)]
    public async Task Code_that_cannot_be_compiled_so_leaves_the_places_of_the_first_run(CompileOutcome outcome) =>
        Assert.Empty(await FindAsync(FakeCompiler.Answering(new Sandbox.Compiling.Compilation { Outcome = outcome }), new FakeObserver((_, _) => OutOfRange), Plan(1, barrier: 1), OutOfRange));

    [Fact]
    public async Task Samples_for_pictures_are_not_made_again()
    {
        var compiler = Compiler();
        var plan = Plan(1, barrier: 1) with { Groups = [Limits.Default, Limits.Default], Calls = [new PlannedCall(0, 1, [0])], OnlyAfter = new Dictionary<int, int> { [1] = 0 } };
        Assert.Empty(await FindAsync(compiler, new FakeObserver((_, _) => OutOfRange), plan, OutOfRange));
        Assert.Empty(compiler.Requests);
    }
}
