using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Resident;

/// <summary>Everything new for each command.</summary>
internal sealed class FreshWorkshop : IWorkshop
{
    public Workbench Take(ExerciseCatalog catalog) => new(catalog);

    public Task<PackResult<Exercise>> LoadAsync(ExerciseCatalog catalog, string id, long seed) => catalog.LoadAsync(id, seed);

    public ValueTask GiveBackAsync(Workbench workbench) => workbench.DisposeAsync();
}
