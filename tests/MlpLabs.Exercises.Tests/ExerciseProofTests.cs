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
        var proof = await new PackProof(workbench.Catalog, workbench.Pipeline, workbench.Library, Renderings.ForStudents)
            .ProveAsync(id, writeExamples: false, TestContext.Current.CancellationToken);

        Assert.Empty(proof.Errors);
    }
}
