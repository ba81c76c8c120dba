using System.Buffers.Binary;
using System.Text;

namespace MlpLabs.Protocol.Bytes;

/// <summary>A text as bytes: a marker, the number of bytes, the bytes.</summary>
/// <remarks>
/// Text is UTF-8. A .NET string can also hold half a surrogate pair, which UTF-8 cannot; such a text is written as UTF-16 under
/// a marker of its own. The reader takes that marker only for such a text, so every text has exactly one way to be written.
/// Letters of ASCII are moved one by one: the class library's fast ways for all of UTF-8 take two milliseconds to get going.
/// </remarks>
internal static class TextBytes
{
    const byte Utf8 = 1;
    const byte Utf16 = 2;
    const byte FirstBeyondAscii = 0x80;
    const int MaxOnStack = 512;

    public static void Write(ByteWriter output, string text)
    {
        if (IsAscii(text))
        {
            output.Byte(Utf8);
            output.Int32(text.Length);
            if (output.TryReserve(text.Length, out var letters))
                for (var i = 0; i < text.Length; i++)
                    letters[i] = (byte)text[i];
            return;
        }
        if (IsWellFormed(text))
        {
            var count = Encoding.UTF8.GetByteCount(text);
            output.Byte(Utf8);
            output.Int32(count);
            if (output.TryReserve(count, out var space))
                Encoding.UTF8.GetBytes(text, space);
            return;
        }

        output.Byte(Utf16);
        // A text of more than 2^30 characters would overflow the number; the bound of the writer stops it first.
        output.Int32(unchecked(text.Length * 2));
        if (text.Length > int.MaxValue / 2)
            output.TryReserve(int.MaxValue, out _);
        else if (output.TryReserve(text.Length * 2, out var space))
            for (var i = 0; i < text.Length; i++)
                BinaryPrimitives.WriteUInt16LittleEndian(space[(2 * i)..], text[i]);
    }

    public static bool TryRead(ref ByteReader input, int maxBytes, out string text)
    {
        text = "";
        var marker = input.Byte();
        var bytes = input.Raw(input.Count(Math.Min(maxBytes, input.Remaining)));
        if (input.Failed)
            return false;
        if (marker == Utf8)
            return TryReadUtf8(bytes, out text);
        if (marker != Utf16 || bytes.Length % 2 != 0)
            return false;

        var chars = new char[bytes.Length / 2];
        for (var i = 0; i < chars.Length; i++)
            chars[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        text = new string(chars);
        return !IsWellFormed(text);
    }

    static bool TryReadUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        if (TryReadAscii(bytes, out text))
            return true;
        var valid = System.Text.Unicode.Utf8.IsValid(bytes);
        text = valid ? Encoding.UTF8.GetString(bytes) : "";
        return valid;
    }

    static bool TryReadAscii(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        var letters = bytes.Length <= MaxOnStack ? stackalloc char[bytes.Length] : new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] < FirstBeyondAscii)
                letters[i] = (char)bytes[i];
            else
                return false;
        text = new string(letters);
        return true;
    }

    static bool IsAscii(string text)
    {
        foreach (var letter in text)
            if (letter >= FirstBeyondAscii)
                return false;
        return true;
    }

    static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                    return false;
                i++;
            }
        return true;
    }
}
