namespace MlpLabs.Grading.Judging;

/// <summary>The sentences a student reads about a case.</summary>
internal static class CaseMessages
{
    public static string ForHiddenCase(Verdict verdict, ExceptionReport? exception) => throw new NotImplementedException();
}
