import type { ReactElement } from 'react'
import { BackLink } from '#components/govuk/back-link'
import { Breadcrumbs } from '#components/govuk/breadcrumbs'
import { Button, ButtonLink } from '#components/govuk/button'
import { Details } from '#components/govuk/details'
import { Footer } from '#components/govuk/footer'
import { GenericHeader } from '#components/govuk/generic-header'
import { Header } from '#components/govuk/header'
import { InsetText } from '#components/govuk/inset-text'
import { NotificationBanner } from '#components/govuk/notification-banner'
import { Pagination } from '#components/govuk/pagination'
import { Panel } from '#components/govuk/panel'
import { PhaseBanner } from '#components/govuk/phase-banner'
import { ServiceNavigation } from '#components/govuk/service-navigation'
import { SkipLink } from '#components/govuk/skip-link'
import { SummaryList } from '#components/govuk/summary-list'
import { type Cell, Table } from '#components/govuk/table'
import { Tabs } from '#components/govuk/tabs'
import { Tag } from '#components/govuk/tag'
import { TaskList } from '#components/govuk/task-list'
import { WarningText } from '#components/govuk/warning-text'
import { words, type Options } from './govuk-options.ts'
import { asProps } from './html.tsx'

/** The name of a state of the service in the fixtures' class, as our flag. */
const without = (classes: string | undefined, name: string) => classes?.replace(name, '').trim() || undefined

const link = (o: Options) => o && { ...o, text: words(o), label: o.labelText, attributes: asProps(o.attributes) }

const cell = (o: Options): Cell => ({
  content: words(o),
  numeric: o.format === 'numeric',
  className: o.classes,
  colSpan: o.colspan,
  rowSpan: o.rowspan,
  attributes: asProps(o.attributes),
})

const actions = (o: Options) =>
  o?.items?.map((item: Options) => ({
    text: words(item),
    href: item.href,
    hiddenText: item.visuallyHiddenText,
    className: item.classes,
    attributes: asProps(item.attributes),
  }))

/** How each macro's options are said in our props: the components of pages. */
export const pageAdapters: Record<string, (o: Options) => ReactElement> = {
  'back-link': (o) => (
    <BackLink href={o.href} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </BackLink>
  ),
  breadcrumbs: (o) => (
    <Breadcrumbs
      items={o.items.map(link)}
      label={o.labelText}
      collapseOnMobile={o.collapseOnMobile}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  details: (o) => (
    <Details
      id={o.id}
      open={o.open}
      summary={words({ html: o.summaryHtml, text: o.summaryText })}
      className={o.classes}
      {...asProps(o.attributes)}
    >
      {words(o)}
    </Details>
  ),
  footer: (o) => (
    <Footer
      links={o.meta?.items?.map(link)}
      meta={words(o.meta)}
      linksTitle={o.meta?.visuallyHiddenTitle}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  'generic-header': (o) => (
    <GenericHeader url={o.url} className={o.classes} containerClassName={o.containerClasses} {...asProps(o.attributes)}>
      {words({ html: o.logoHtml, text: o.logoText })}
    </GenericHeader>
  ),
  header: (o) => (
    <Header
      url={o.homepageUrl}
      productName={o.productName}
      className={o.classes}
      containerClassName={o.containerClasses}
      {...asProps(o.attributes)}
    />
  ),
  'inset-text': (o) => (
    <InsetText id={o.id} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </InsetText>
  ),
  'notification-banner': (o) => (
    <NotificationBanner
      success={o.type === 'success'}
      title={words({ html: o.titleHtml, text: o.titleText })}
      titleId={o.titleId}
      headingLevel={o.titleHeadingLevel}
      text={o.html ? undefined : o.text}
      disableAutoFocus={o.disableAutoFocus}
      className={o.classes}
      {...(o.role && { role: o.role })}
      {...asProps(o.attributes)}
    >
      {words({ html: o.html })}
    </NotificationBanner>
  ),
  pagination: (o) => (
    <Pagination
      items={o.items
        ?.filter((item: Options) => item?.number || item?.ellipsis)
        .map((item: Options) => ({ ...item, label: item.visuallyHiddenText }))}
      previous={link(o.previous)}
      next={link(o.next)}
      label={o.landmarkLabel}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  panel: (o) => (
    <Panel
      title={words({ html: o.titleHtml, text: o.titleText })}
      headingLevel={o.headingLevel}
      interruption={o.classes?.includes('govuk-panel--interruption')}
      className={without(o.classes, 'govuk-panel--interruption')}
      actions={o.actions?.items?.map(panelAction)}
      {...asProps(o.attributes)}
    >
      {words(o)}
    </Panel>
  ),
  'phase-banner': (o) => (
    <PhaseBanner tag={words(o.tag)} tagClassName={o.tag?.classes} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </PhaseBanner>
  ),
  'service-navigation': (o) => (
    <ServiceNavigation
      serviceName={o.serviceName}
      serviceUrl={o.serviceUrl}
      navigation={o.navigation?.filter(Boolean).map(link)}
      navigationLabel={o.navigationLabel}
      end={words({ html: o.slots?.end?.html ?? o.slots?.end })}
      endInline={o.slots?.end?.align === 'inline'}
      {...(o.ariaLabel && { 'aria-label': o.ariaLabel })}
      menuButtonText={o.menuButtonText}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  'skip-link': (o) => (
    <SkipLink href={o.href} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </SkipLink>
  ),
  'summary-list': (o) => (
    <SummaryList
      className={o.classes}
      card={
        o.card && {
          title: words(o.card.title),
          headingLevel: o.card.title?.headingLevel,
          actions: actions(o.card.actions),
          className: o.card.classes,
        }
      }
      rows={o.rows.filter(Boolean).map((row: Options) => ({
        key: words(row.key),
        value: words(row.value),
        actions: actions(row.actions),
        className: row.classes,
        keyClassName: row.key?.classes,
        valueClassName: row.value?.classes,
      }))}
      {...asProps(o.attributes)}
    />
  ),
  table: (o) => (
    <Table
      caption={o.caption}
      captionClassName={o.captionClasses}
      head={o.head?.map(cell)}
      rows={o.rows.filter(Boolean).map((row: Options[]) => row.map(cell))}
      firstCellIsHeader={o.firstCellIsHeader}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  tabs: (o) => (
    <Tabs
      id={o.id}
      title={o.title}
      items={(o.items ?? []).filter(Boolean).map((item: Options, index: number) => ({
        id: item.id ?? `${o.idPrefix}-${index + 1}`,
        label: item.label,
        panel: item.panel.html ? words(item.panel) : <p className="govuk-body">{item.panel.text}</p>,
        attributes: asProps(item.attributes),
      }))}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  tag: (o) => (
    <Tag className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </Tag>
  ),
  'task-list': (o) => (
    <TaskList
      idPrefix={o.idPrefix}
      items={o.items.filter(Boolean).map((item: Options) => ({
        title: words(item.title),
        href: item.href,
        hint: words(item.hint),
        status: item.status.tag ? (
          <Tag className={item.status.tag.classes} {...asProps(item.status.tag.attributes)}>
            {words(item.status.tag)}
          </Tag>
        ) : (
          words(item.status)
        ),
        statusClassName: item.status.classes,
        className: item.classes,
      }))}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  'warning-text': (o) => (
    <WarningText iconText={o.iconFallbackText} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </WarningText>
  ),
}

function panelAction(o: Options) {
  if (o.href && o.type !== 'button')
    return (
      <a
        key={o.text}
        className={`govuk-link govuk-link--inverse ${o.classes ?? ''}`}
        href={o.href}
        {...asProps(o.attributes)}
      >
        {o.text}
      </a>
    )
  const look = { kind: 'inverse' as const, className: o.classes, ...asProps(o.attributes), children: o.text }
  return o.href ? (
    <ButtonLink key={o.text} href={o.href} {...look} />
  ) : (
    <Button key={o.text} type={o.type ?? 'button'} {...look} />
  )
}
