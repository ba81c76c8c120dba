using MlpLabs.Sandbox.Observing;

namespace MlpLabs.Testing;

/// <summary>Observations as a test writes them.</summary>
public static class Seen
{
    public static Observation Returned(object? value, params int[] changedArguments) =>
        new() { Ending = Ending.Returned, Value = value, ChangedArguments = changedArguments };

    public static Observation Ended(Ending ending) => new() { Ending = ending, Reason = "Said by a test." };

    /// <summary>An exception of .NET with its base types.</summary>
    public static Observation Threw(Exception exception, params StackPlace[] frames)
    {
        var bases = new List<string>();
        for (var type = exception.GetType().BaseType; type is not null; type = type.BaseType)
            bases.Add(type.FullName!);
        return new Observation
        {
            Ending = Ending.Threw,
            Exception = new ThrownException(exception.GetType().FullName!, IsFrameworkType: true, bases, exception.Message, frames),
        };
    }

    /// <summary>An exception type that the submission declares.</summary>
    public static Observation ThrewOwn(string typeName, string message, params string[] baseTypeNames) => new()
    {
        Ending = Ending.Threw,
        Exception = new ThrownException(typeName, IsFrameworkType: false, baseTypeNames, message, []),
    };
}
