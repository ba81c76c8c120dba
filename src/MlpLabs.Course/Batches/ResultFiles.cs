using System.Buffers;
using System.Text;
using MlpLabs.Grading;
using MlpLabs.Reporting;

namespace MlpLabs.Course.Batches;

/// <summary>The page and the result file of one submission, as the bytes that are hashed and written; used again for the next submission.</summary>
/// <remarks>A page is so large that memory of its own for each, and for each of its forms, costs a collection of all memory every few of them.</remarks>
internal sealed class ResultFiles
{
    const int LettersAtOnce = 4096;

    // Half of a character that is none by itself is replaced, as everywhere else; a StreamWriter by itself would throw.
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    readonly MemoryStream _page = new();
    readonly ArrayBufferWriter<byte> _result = new(16 * 1024);

    public ReadOnlySpan<byte> Page => _page.GetBuffer().AsSpan(0, (int)_page.Length);

    public ReadOnlySpan<byte> Result => _result.WrittenSpan;

    /// <summary>Puts the page in the place of the one before.</summary>
    /// <returns>What prevents it, or null.</returns>
    public string? Write(HtmlReport html, GradeReport report)
    {
        _page.SetLength(0);
        using var text = new StreamWriter(_page, Utf8, LettersAtOnce, leaveOpen: true);
        return html.Write(report, text);
    }

    /// <summary>Puts the result file in the place of the one before.</summary>
    public void Write(JsonReport json, GradeReport report)
    {
        _result.ResetWrittenCount();
        json.Write(report, _result);
    }
}
