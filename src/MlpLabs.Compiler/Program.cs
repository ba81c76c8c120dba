using MlpLabs.Compiler;

// The compile host: jobs come in as frames on standard input, answers go out on standard output. It ends when its input ends,
// even in the middle of a job: whoever started it is gone then.
var references = Path.Combine(AppContext.BaseDirectory, "ref");
new CompileLoop(Console.OpenStandardInput(), Console.OpenStandardOutput(), () => ReferenceSet.Load(references)).Run();
