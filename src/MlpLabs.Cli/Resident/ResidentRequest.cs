using System.Text;

namespace MlpLabs.Cli.Resident;

/// <summary>A command as it was typed, with what it sees of the place it was typed at.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Arguments">The words after the program's name.</param>
/// <param name="Variables">The whole environment.</param>
/// <param name="IsOutputRedirected">Whether standard output is no terminal.</param>
/// <param name="WindowWidth">Columns of the terminal, or 0.</param>
/// <param name="FileMode">Which rights new files do not get (umask).</param>
internal sealed record ResidentRequest(
    string Folder, IReadOnlyList<string> Arguments, IReadOnlyList<KeyValuePair<string, string>> Variables, bool IsOutputRedirected, int WindowWidth, int FileMode)
{
    const int MaxItems = 100_000;
    const int Version = 1;

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var output = new BinaryWriter(bytes, Encoding.UTF8);
        output.Write(Version);
        output.Write(Folder);
        output.Write(IsOutputRedirected);
        output.Write(WindowWidth);
        output.Write(FileMode);
        output.Write(Arguments.Count);
        foreach (var argument in Arguments)
            output.Write(argument);
        output.Write(Variables.Count);
        foreach (var (name, value) in Variables)
        {
            output.Write(name);
            output.Write(value);
        }
        output.Flush();
        return bytes.ToArray();
    }

    /// <summary>Null when it is not one.</summary>
    public static ResidentRequest? FromBytes(byte[] bytes)
    {
        try
        {
            using var input = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (input.ReadInt32() != Version)
                return null;
            var (folder, isRedirected, width, mode) = (input.ReadString(), input.ReadBoolean(), input.ReadInt32(), input.ReadInt32());
            var arguments = new string[Count(input)];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = input.ReadString();
            var variables = new KeyValuePair<string, string>[Count(input)];
            for (var i = 0; i < variables.Length; i++)
                variables[i] = new(input.ReadString(), input.ReadString());
            return new ResidentRequest(folder, arguments, variables, isRedirected, width, mode);
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException or InvalidDataException)
        {
            return null;
        }
    }

    static int Count(BinaryReader input) =>
        input.ReadInt32() is >= 0 and <= MaxItems and var count ? count : throw new InvalidDataException("More than there can be.");
}
