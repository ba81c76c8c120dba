using MlpLabs.Grading;
using MlpLabs.Grading.Exercises;
using MlpLabs.Grading.Exercises.Proof;
using MlpLabs.Reporting;
using MlpLabs.Testing;

namespace MlpLabs.Exercises.Tests;

public sealed class ExerciseProofTests(Workbench workbench)
{
    public static TheoryData<string> Ids() =>
        [.. new ExerciseCatalog(Repository.Folder("exercises"), Repository.Folder("graders"), CacheFolder.None).Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_exercise_does_what_it_promises(string id)
    {
        var proof = await new PackProof(workbench.Catalog, workbench.Pipeline, workbench.Library, Renderings.ForStudents, new MlpLabs.Reporting.Statements.StatementPictures().Of)
            .ProveAsync(id, writeExamples: false, TestContext.Current.CancellationToken);

        Assert.Empty(proof.Errors);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_grader_builds_with_every_seed(string id) =>
        Assert.Null(await workbench.Catalog.FirstProblemAsync(id, Enumerable.Range(0, 101).Select(s => (long)s)));
}
