namespace MlpLabs.Reporting.Templating;

/// <summary>Chooses the template engine that was built in.</summary>
internal static class TemplateEngines
{
    public static ITemplateEngine Create(TemplateFolders folders) =>
#if SCRIBAN_PACKAGE
        new ScribanTemplateEngine(folders);
#else
        new TemplateEngine(folders);
#endif
}
