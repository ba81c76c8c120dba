namespace MlpLabs.Sandbox.Policy;

/// <summary>What .NET's metadata reader throws for bytes that are no assembly, or not one that anybody made honestly.</summary>
public static class Unreadable
{
    public static bool Is(Exception error) =>
        error is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException
            // For a token with a bit that only the reader itself may set.
            or InvalidCastException;
}
