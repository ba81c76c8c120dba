namespace MlpLabs.Reporting.Model;

/// <summary>A drawing for a check.</summary>
/// <param name="Title">The caption.</param>
/// <param name="Description">What it shows, for readers who cannot see it.</param>
/// <param name="Svg">A complete <c>svg</c> element that this program drew: it is written as it stands.</param>
internal sealed record Picture(string Title, string Description, string Svg);
