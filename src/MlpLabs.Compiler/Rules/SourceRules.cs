using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Rules;

/// <summary>Finds what a submission must not use in its bound syntax tree.</summary>
/// <remarks>
/// How it works: every name, call, creation and attribute is bound and looked up in <see cref="ForbiddenApi"/>, unless all names of the
/// submission are plain (<see cref="PlainNames"/>); candidates of a binding that failed count too. What it cannot stop: anything that is reached without being named, such as a member a pattern calls.
/// It is there for its messages; the assembly policy checks what is really emitted, and the sandbox is the boundary.
/// </remarks>
internal sealed class SourceRules : CSharpSyntaxWalker
{
    static readonly SymbolDisplayFormat TypeName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    readonly SemanticModel _model;
    readonly ForbiddenApi _forbidden;
    readonly bool _onlyPlainNames;
    readonly List<(int Position, CompileRemark Remark)> _found = [];

    SourceRules(SemanticModel model, ForbiddenApi forbidden, bool onlyPlainNames)
    {
        _model = model;
        _forbidden = forbidden;
        _onlyPlainNames = onlyPlainNames;
    }

    /// <summary>The violations in each file, in the order of the text.</summary>
    public static IReadOnlyList<CompileRemark> Check(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> trees, ForbiddenApi forbidden)
    {
        // Binding again what the compiler has bound takes as long as compiling it.
        var onlyPlainNames = PlainNames.Only(trees);
        return [.. trees.SelectMany(tree => Check(compilation.GetSemanticModel(tree), tree, forbidden, onlyPlainNames))];
    }

    static IEnumerable<CompileRemark> Check(SemanticModel model, SyntaxTree tree, ForbiddenApi forbidden, bool onlyPlainNames)
    {
        var rules = new SourceRules(model, forbidden, onlyPlainNames);
        rules.Visit(tree.GetRoot());
        return rules._found.OrderBy(found => found.Position).Select(found => found.Remark).DistinctBy(remark => (remark.Line, remark.Message));
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        // nameof only spells a name.
        if (node.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" } && _model.GetConstantValue(node).HasValue)
            return;
        base.VisitInvocationExpression(node);
    }

    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
        // Importing a namespace uses nothing of it; an alias or a static import names a type.
        if (node.Alias is not null || node.StaticKeyword.RawKind != 0)
            base.VisitUsingDirective(node);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        // The member is reported with its type, `File.ReadAllText`, and the type then no more.
        if (Report(node, node.Name))
            return;
        base.VisitMemberAccessExpression(node);
    }

    public override void VisitQualifiedName(QualifiedNameSyntax node)
    {
        if (Report(node, node.Right))
            return;
        base.VisitQualifiedName(node);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        if (node.Identifier.Text == "dynamic" && _model.GetTypeInfo(node).Type is IDynamicTypeSymbol)
            Add(node.GetLocation(), RuleIds.Dynamic, RuleMessages.Dynamic);
        else
            Report(node, node);
    }

    public override void VisitGenericName(GenericNameSyntax node)
    {
        Report(node, node);
        base.VisitGenericName(node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (!ReportNew(node, node.Type))
            Visit(node.Type);
        Visit(node.ArgumentList);
        Visit(node.Initializer);
    }

    public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        ReportNew(node, node.NewKeyword);
        base.VisitImplicitObjectCreationExpression(node);
    }

    public override void VisitAttribute(AttributeSyntax node)
    {
        foreach (var symbol in SymbolsOf(node))
        {
            if (symbol.ContainingType is not { } type || _forbidden.ReasonAgainst(type) is not { } reason)
                continue;
            var name = type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name[..^"Attribute".Length] : type.Name;
            Add(node.GetLocation(), RuleIds.Api, RuleMessages.Api($"[{name}]", reason));
            return;
        }
        if (IsExplicitLayout(node))
            Add(node.GetLocation(), RuleIds.ExplicitLayout, RuleMessages.ExplicitLayout);
        Visit(node.ArgumentList);
    }

    public override void VisitDestructorDeclaration(DestructorDeclarationSyntax node)
    {
        Add(node.Identifier.GetLocation(), RuleIds.Finalizer, RuleMessages.Finalizer);
        base.VisitDestructorDeclaration(node);
    }

    public override void VisitStackAllocArrayCreationExpression(StackAllocArrayCreationExpressionSyntax node)
    {
        if (StackAllocSize.OfArray(node, _model) is not <= StackAllocSize.MaxBytes)
            Add(node.GetLocation(), RuleIds.StackAllocSize, RuleMessages.StackAllocSize(StackAllocSize.MaxBytes));
        base.VisitStackAllocArrayCreationExpression(node);
    }

    public override void VisitImplicitStackAllocArrayCreationExpression(ImplicitStackAllocArrayCreationExpressionSyntax node)
    {
        if (StackAllocSize.OfImplicitArray(node, _model) is not <= StackAllocSize.MaxBytes)
            Add(node.GetLocation(), RuleIds.StackAllocSize, RuleMessages.StackAllocSize(StackAllocSize.MaxBytes));
        base.VisitImplicitStackAllocArrayCreationExpression(node);
    }

    public override void VisitPointerType(PointerTypeSyntax node) => AddUnsafe(node.GetLocation());

    public override void VisitFunctionPointerType(FunctionPointerTypeSyntax node) => AddUnsafe(node.GetLocation());

    public override void VisitUnsafeStatement(UnsafeStatementSyntax node) => AddUnsafe(node.UnsafeKeyword.GetLocation());

    public override void VisitFixedStatement(FixedStatementSyntax node) => AddUnsafe(node.FixedKeyword.GetLocation());

    public override void VisitMakeRefExpression(MakeRefExpressionSyntax node) => AddUndocumented(node.Keyword);

    public override void VisitRefTypeExpression(RefTypeExpressionSyntax node) => AddUndocumented(node.Keyword);

    public override void VisitRefValueExpression(RefValueExpressionSyntax node) => AddUndocumented(node.Keyword);

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.ArgListExpression))
            AddUndocumented(node.Token);
    }

    public override void VisitParameter(ParameterSyntax node)
    {
        if (node.Identifier.IsKind(SyntaxKind.ArgListKeyword))
            AddUndocumented(node.Identifier);
        base.VisitParameter(node);
    }

    public override void DefaultVisit(SyntaxNode node)
    {
        if (node is MemberDeclarationSyntax declaration)
            CheckModifiers(declaration.Modifiers);
        else if (node is LocalFunctionStatementSyntax function)
            CheckModifiers(function.Modifiers);
        if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            CheckNamespace((MemberDeclarationSyntax)node);
        base.DefaultVisit(node);
    }

    void CheckModifiers(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
        {
            if (modifier.IsKind(SyntaxKind.ExternKeyword))
                Add(modifier.GetLocation(), RuleIds.Extern, RuleMessages.Extern);
            else if (modifier.IsKind(SyntaxKind.UnsafeKeyword))
                AddUnsafe(modifier.GetLocation());
        }
    }

    void CheckNamespace(MemberDeclarationSyntax declaration)
    {
        if (_model.GetDeclaredSymbol(declaration) is not INamedTypeSymbol { ContainingType: null, ContainingNamespace.IsGlobalNamespace: false } type)
            return;
        var root = type.ContainingNamespace;
        while (root.ContainingNamespace is { IsGlobalNamespace: false } outer)
            root = outer;
        if (root.Name is not ("System" or "Microsoft" or "MlpLabs"))
            return;
        var name = declaration is BaseTypeDeclarationSyntax named ? named.Identifier : ((DelegateDeclarationSyntax)declaration).Identifier;
        Add(name.GetLocation(), RuleIds.Shadows, RuleMessages.Shadows(type.ToDisplayString()));
    }

    bool IsExplicitLayout(AttributeSyntax node) =>
        SymbolsOf(node).Any(symbol => symbol.ContainingType.ToDisplayString() == "System.Runtime.InteropServices.StructLayoutAttribute")
        && node.ArgumentList?.Arguments is [var layout, ..]
        && _model.GetConstantValue(layout.Expression) is { HasValue: true, Value: 2 or (short)2 };

    bool ReportNew(ExpressionSyntax node, SyntaxNodeOrToken place)
    {
        foreach (var symbol in SymbolsOf(node))
        {
            if (_forbidden.ReasonAgainst(symbol) is not { } reason || symbol.ContainingType is not { } type)
                continue;
            Add(place.GetLocation()!, RuleIds.Api, RuleMessages.Api($"new {type.ToDisplayString(TypeName)}", reason));
            return true;
        }
        return false;
    }

    bool Report(SyntaxNode place, SimpleNameSyntax name)
    {
        foreach (var symbol in SymbolsOf(name))
        {
            if (_forbidden.ReasonAgainst(symbol) is not { } reason)
                continue;
            Add(place.GetLocation(), RuleIds.Api, RuleMessages.Api(Display(symbol), reason));
            return true;
        }
        return false;
    }

    static string Display(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.ToDisplayString(TypeName),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"new {constructor.ContainingType.ToDisplayString(TypeName)}",
        _ => $"{symbol.ContainingType.ToDisplayString(TypeName)}.{symbol.Name}",
    };

    IEnumerable<ISymbol> SymbolsOf(SyntaxNode node)
    {
        if (_onlyPlainNames)
            return [];
        var info = _model.GetSymbolInfo(node);
        return info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
    }

    void AddUnsafe(Location location) => Add(location, RuleIds.Unsafe, RuleMessages.Unsafe);

    void AddUndocumented(SyntaxToken token) => Add(token.GetLocation(), RuleIds.UndocumentedKeyword, RuleMessages.UndocumentedKeyword);

    void Add(Location location, string id, string message) =>
        _found.Add((location.SourceSpan.Start, Remarks.At(location, id, CompileRemark.Error, message)));
}
