// attack: a text that never ends inside an attribute
// expect: CompileError|Forbidden
// layers-off: CompileError
[Obsolete($"{"{"{
public static class Solution
{
    [Obsolete("""
    public static double Sigmoid(double z) => 0;
}
