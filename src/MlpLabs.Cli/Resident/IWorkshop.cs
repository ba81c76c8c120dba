using MlpLabs.Grading.Exercises;

namespace MlpLabs.Cli.Resident;

/// <summary>Where a check gets its workbench and its exercise from: new ones each time, or those of the check before.</summary>
internal interface IWorkshop
{
    /// <summary>A workbench whose children are starting or have started.</summary>
    Workbench Take(ExerciseCatalog catalog);

    Task<PackResult<Exercise>> LoadAsync(ExerciseCatalog catalog, string id, long seed);

    ValueTask GiveBackAsync(Workbench workbench);
}
