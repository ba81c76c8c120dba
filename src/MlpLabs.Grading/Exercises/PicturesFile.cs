namespace MlpLabs.Grading.Exercises;

/// <summary>The pictures of an exercise for the right answers, generated from the grader, so that a statement shows them where no grader is.</summary>
public static class PicturesFile
{
    public const string Name = "pictures.html";
}
