<#import "template.ftl" as layout>
<#import "reverse-call-commons.ftl" as reverseCallPage>
<@layout.registrationLayout; section>
<!-- template: reverse-call-ended.ftl -->

    <#if section = "header">
        ${msg("reverseCallEndedTitle")}
    <#elseif section = "form">
        <@reverseCallPage.styles/>
        <div class="reverse-call">
            <p id="reverse-call-lead" class="reverse-call-lead">${msg("reverseCallEndedLead")}</p>
            <@reverseCallPage.again type="primary"/>
        </div>
    </#if>
</@layout.registrationLayout>
