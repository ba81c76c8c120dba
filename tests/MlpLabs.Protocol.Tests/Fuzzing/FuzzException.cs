namespace MlpLabs.Protocol.Tests;

/// <summary>A decoder did what it must not do; the message has the bytes that made it.</summary>
sealed class FuzzException(string what, long round, byte[] bytes, Exception? inner = null)
    : Exception($"Round {round}: {what}. The bytes: {Convert.ToHexString(bytes)}", inner);
