namespace MlpLabs.Sandbox.Compiling;

/// <summary>A compile host used up its time for one job.</summary>
/// <param name="wasBusy">Whether it waited for the processor rather than used it.</param>
internal sealed class CompileDeadlineException(double seconds, bool wasBusy) : Exception
{
    public double Seconds => seconds;

    public bool WasBusy => wasBusy;
}
