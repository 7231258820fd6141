<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "reverse-call-commons.ftl" as reverseCallPage>
<@layout.registrationLayout; section>
<!-- template: reverse-call-begin.ftl -->

    <#if section = "header">
        ${msg("reverseCallBeginTitle")}
    <#elseif section = "form">
        <@reverseCallPage.styles/>
        <div class="reverse-call">
            <p id="reverse-call-lead" class="reverse-call-lead">
                ${msg("reverseCallFrom")} <bdi dir="ltr" class="reverse-call-caller">${reverseCall.callerNumber}</bdi>
            </p>
            <#if reverseCallPresentPhone??>
                <@reverseCallPage.presentPhone/>
            </#if>
            <p>${msg("reverseCallPhoneLead")}</p>

            <form id="reverse-call-begin" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <@buttons.actionGroup>
                    <@buttons.button id="reverse-call-restart" name="restart" label="reverseCallPhoneSubmit" value="true"/>
                    <#if isAppInitiatedAction??>
                        <@buttons.button id="reverse-call-cancel" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
                    </#if>
                </@buttons.actionGroup>
            </form>

            <@reverseCallPage.safety/>
        </div>
    </#if>
</@layout.registrationLayout>
